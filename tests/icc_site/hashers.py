"""A hasher of passwords that notes whether it worked within a transaction."""

from django.contrib.auth.hashers import MD5PasswordHasher
from django.db import connection

HASHER = "tests.icc_site.hashers.NotingHasher"
in_transaction: list[bool] = []  # for each time that it worked


class NotingHasher(MD5PasswordHasher):
    algorithm = "noting"

    def encode(self, password, salt):
        in_transaction.append(connection.in_atomic_block)
        return super().encode(password, salt)
