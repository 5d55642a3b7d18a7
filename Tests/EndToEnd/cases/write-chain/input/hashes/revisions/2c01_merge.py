"""Merge."""
revision = '2c01'
down_revision = (
    "1b02",
    '1b03',
)
