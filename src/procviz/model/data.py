"""Data items and the systems that hold them."""

from typing import Literal

from pydantic import Field

from procviz.model.catalogue import Published, needed
from procviz.model.located import Located
from procviz.model.reference import DataItems, KpiRef, RoleRef, Roles, RolesOrTeams, SystemRef, Systems, Words
from procviz.model.text import Text
from procviz.model.time import Duration
from procviz.model.written import Truth

LegalBasis = Literal[
    "consent", "contract", "legal-obligation", "vital-interests", "public-task", "legitimate-interests"
]


class System(Published):
    """A system that people or processes work with."""

    owner: RoleRef | None = needed(description="Who answers for it.")
    skills: Words = Field((), description="What it takes to work with it.")
    sends_to: Systems = Field((), description="Systems it passes data on to.")
    data: DataItems = Field((), description="Data it holds.")


class Circle(Located):
    """Who sees data, and how closely."""

    detail: RolesOrTeams = Field((), description="Who sees single records.")
    aggregate: RolesOrTeams = Field((), description="Who sees totals.")


class DataItem(Published):
    """Something we record, why, and who reads and interprets it."""

    purpose: Text | None = needed(description="What it is recorded for.")
    owner: RoleRef | None = needed(description="Who answers for it.")
    personal: Truth = Field(default=True, description="Whether it is about persons.")
    legal_basis: LegalBasis | None = Field(None, description="Why we may record it (Art. 6 (1) GDPR).")
    subjects: Text | None = Field(None, description="Whom it is about.")
    recipients: Text | None = Field(None, description="Who else receives it.")
    retention: Duration | None = Field(None, description="When it is deleted.")
    system: SystemRef | None = Field(None, description="The system that holds it.")
    produced_by: Roles = Field((), description="Who writes it.")
    interpreted_by: Roles = Field((), description="Who draws conclusions from it.")
    visible_to: Circle | None = Field(None, description="Who sees it.")
    appraisal: Truth = Field(default=False, description="Whether people are judged by it. For editors only.")
    counter: KpiRef | None = Field(None, description="The KPI that falls when it is gamed.")
    appraisal_note: Text | None = Field(None, description="How judging by it is kept fair. For editors only.")
