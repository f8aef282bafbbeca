"""Code serves no database that lacks its migrations; one that has newer ones is served on."""

from django.core.exceptions import ImproperlyConfigured
from django.db import Error, connection, connections
from django.db.migrations.executor import MigrationExecutor

from networks.faults.kinds import DATABASE, fault_behind


def refuse_unless_migrated() -> None:
    """ImproperlyConfigured names what is missing; where the database is away, nobody knows, and the site starts."""
    try:
        missing = missing_migrations()
    except Error as error:
        if fault_behind(error) is None:
            raise
        DATABASE.occurred(error)
        return
    finally:
        connections.close_all()  # no fork may share it
    if missing:
        raise ImproperlyConfigured(f"The database lacks {', '.join(missing)}: run `manage.py migrate` first.")


def missing_migrations() -> list[str]:
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _backwards in plan]
