"""The settings that only whoever runs a site can state, and that its public pages show."""

STATED_NAMES = (
    "SITE_PUBLISHER",
    "SITE_ADDRESS",
    "SITE_RESPONSIBLE",
    "SITE_HOST",
    "PRIVACY_AUTHORITY",
    "ACCESSIBILITY_AUTHORITY",
)
