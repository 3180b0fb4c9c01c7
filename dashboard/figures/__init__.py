"""Figures: plain functions from tables to plotly figures; no Dash, no store, no globals."""
