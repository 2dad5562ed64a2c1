"""Leads: whether stages mean the same to marketing and sales."""
