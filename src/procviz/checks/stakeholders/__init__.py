"""Stakeholders: whether those whom a change concerns are brought along, and no person is named."""
