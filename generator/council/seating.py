"""Turns a day into the Council of that day: its size, its threshold, its members, its president."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, NamedTuple

from generator.council.mistakes import CouncilError, Mistake
from generator.council.roster import Member, Presidency, Roster
from generator.council.wording import spell_date
from generator.council_roster import SHEET

...
