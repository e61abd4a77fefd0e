#!/bin/sh
# Finds the Chromium that the tests of the built site drive, or installs one, and says which.
set -eu

for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null; then
        echo "Testing the site in $(command -v "$name")"
        exit 0
    fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing chromium from Debian's packages, to test the site in"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -qq --yes --no-install-recommends chromium >/dev/null
else
    echo "Fetching Chromium with Playwright's installer, to test the site in"
    .venv/bin/playwright install chromium
fi
