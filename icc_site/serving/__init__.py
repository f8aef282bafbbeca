"""What stands between the network and Django: gunicorn’s worker, and an example of a proxy before it."""
