"""How somebody signs in to the administration, from an address."""

PASSWORD = "quiet-hours-in-Turin"


def sign_in(client, account="anna", password="a guess", address="192.0.2.1"):  # noqa: S107
    return client.post("/admin/login/", {"username": account, "password": password}, REMOTE_ADDR=address)
