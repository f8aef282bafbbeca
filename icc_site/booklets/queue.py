"""The line of ordered booklets: what a dead worker left in it is taken up again, what no longer counts leaves it."""

import logging
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from icc_site.models import LONGEST_SILENCE, MOST_ATTEMPTS, BookletOrder

from .work import make_booklet

TIME_KEPT = timedelta(days=1)  # of a task that is finished
PRIORITY = 10  # of what was begun already, before the others

logger = logging.getLogger(__name__)


def look_after_queue() -> None:
    """Take up again what nobody works on any more, and let go of what nobody waits for."""
    for order in BookletOrder.objects.worked_on().silent():
        take_up_again(order)
    give_lost_tasks_back()
    end_tasks_of_dead_workers()
    drop_tasks_without_orders()
    finished = DBTaskResult.objects.finished().filter(finished_at__lt=timezone.now() - TIME_KEPT)
    if finished.exists():
        finished.delete()


def take_up_again(order: BookletOrder) -> None:
    """Put an order in line again whose worker died, unless it has cost too many; once, whoever else does so too."""
    hopeless = order.attempts >= MOST_ATTEMPTS
    state = BookletOrder.State.FAILED if hopeless else BookletOrder.State.WAITING
    silent = BookletOrder.objects.worked_on().silent().filter(pk=order.pk, attempts=order.attempts)
    with transaction.atomic():
        if not silent.update(state=state, done=0, updated_at=timezone.now()):
            return
        if not hopeless:
            make_booklet.using(priority=PRIORITY).enqueue(order.pk)
    if hopeless:
        logger.error("The booklet %s is given up: its workers died %s times", order, order.attempts)
    else:
        logger.warning("The worker on the booklet %s has died; another takes it up", order)


def give_lost_tasks_back() -> None:
    """Enqueue waiting orders whose worker died before it could say that it has begun."""
    ordered = {order_of(task) for task in tasks().ready()}
    for order in BookletOrder.objects.waiting().silent().exclude(pk__in=ordered):
        make_booklet.enqueue(order.pk)


def end_tasks_of_dead_workers() -> None:
    begun = list(tasks().running().filter(started_at__lt=timezone.now() - LONGEST_SILENCE))
    alive = set(BookletOrder.objects.of_working_workers().values_list("pk", flat=True))
    dead = [task.pk for task in begun if order_of(task) not in alive]
    if dead:
        tasks().running().filter(pk__in=dead).update(status=TaskResultStatus.FAILED, finished_at=timezone.now())


def drop_tasks_without_orders() -> None:
    """Take away those whose orders are made, given up, gone, or waited for no longer."""
    ready = list(tasks().ready())  # read before the orders: an order is there no later than its task
    waiting = set(BookletOrder.objects.waiting().values_list("pk", flat=True))
    idle = [task.pk for task in ready if order_of(task) not in waiting]
    if idle:
        tasks().ready().filter(pk__in=idle).delete()


def tasks():
    return DBTaskResult.objects.filter(task_path=make_booklet.module_path)


def order_of(task: DBTaskResult) -> int:
    return task.args_kwargs["args"][0]
