"""Puts right what is mechanical in the sheets, and never what a fact says."""
