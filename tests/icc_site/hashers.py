"""A slow hasher of passwords that notes whether it worked within a transaction, and how many did at once."""

import time

from django.contrib.auth.hashers import MD5PasswordHasher
from django.db import connection

HASHER = "tests.icc_site.hashers.NotingHasher"
SECONDS = 0.02
in_transaction: list[bool] = []  # for each time that it worked
at_once: list[int] = []
_at_work: list[object] = []


class NotingHasher(MD5PasswordHasher):
    algorithm = "noting"

    def encode(self, password, salt):
        _at_work.append(self)
        in_transaction.append(connection.in_atomic_block)
        at_once.append(len(_at_work))
        time.sleep(SECONDS)
        _at_work.pop()
        return super().encode(password, salt)
