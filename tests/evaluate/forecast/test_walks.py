"""First passage by quadrature agrees with simulation."""

import numpy as np
import pytest

from generator.evaluate.forecast.walks import _spread_out, _transition, walked, walked_from

PATHS = 60_000


def simulated(barrier: np.ndarray, drift: float) -> float:
    """The share of random walks with an unknown drift that reach the barrier, given in scores of each step."""
    random = np.random.default_rng(20261122)
    steps = len(barrier)
    walk = np.cumsum(random.standard_normal((PATHS, steps)), axis=1)
    walk += np.sqrt(drift) * random.standard_normal((PATHS, 1)) * np.arange(1, steps + 1)
    t = np.arange(1, steps + 1)
    scores = walk / np.sqrt(t + drift * t * t)
    return float((scores >= barrier).any(axis=1).mean())


@pytest.mark.parametrize("drift", [0.0, 0.03, 0.3])
@pytest.mark.parametrize("height", [0.5, 1.2, 2.0])
def test_the_chance_to_reach_a_barrier_is_that_of_simulated_walks(drift, height) -> None:
    t = np.arange(1, 13)
    barrier = height * np.sqrt(12 + drift * 144) / np.sqrt(t + drift * t * t)
    found = walked(barrier[:, None], np.zeros(1), drift)[-1, 0]
    assert found == pytest.approx(simulated(barrier, drift), abs=0.012)


def test_one_step_for_four_readings_is_corrected_for_those_between() -> None:
    fine = np.arange(1, 49)
    coarse = np.arange(4, 49, 4)
    exact = walked((8 / np.sqrt(fine))[:, None], np.zeros(1), 0.0)[-1, 0]
    found = walked((8 / np.sqrt(coarse))[:, None], np.full(1, 0.5), 0.0)[-1, 0]
    plain = walked((8 / np.sqrt(coarse))[:, None], np.zeros(1), 0.0)[-1, 0]
    assert abs(found - exact) < abs(plain - exact) / 2


@pytest.mark.parametrize("walks", [1, 2, 3, 17, 256])
def test_walks_are_added_up_cell_by_cell_however_many_there_are_and_however_they_lie(walks: int) -> None:
    random = np.random.default_rng(walks)
    transition = _transition(0.9)
    alive = random.random((walks, len(transition))) * 10.0 ** random.integers(
        -12, 1, (walks, len(transition))
    )
    one_by_one = np.zeros(alive.shape)
    for cell, row in enumerate(transition):
        one_by_one += alive[:, cell, None] * row
    for laid in (alive, np.asfortranarray(alive)):
        assert (_spread_out(laid, transition) == one_by_one).all()
        assert (_spread_out(laid, np.asfortranarray(transition)) == one_by_one).all()
    assert (_spread_out(alive[-1:], transition) == one_by_one[-1:]).all()


@pytest.mark.parametrize("drift", [0.0, 0.1])
@pytest.mark.parametrize("first", [2, 6, 12])
def test_walks_that_begin_later_are_judged_as_goals_are(drift, first) -> None:
    """What lay beyond the barrier on the step before the first is judged at the end, all else by whether it reaches it."""
    steps = np.arange(1, 13)
    barrier = 0.8 * np.sqrt(12 + drift * 144) / np.sqrt(steps + drift * steps * steps)
    random = np.random.default_rng(20261122)
    walk = np.cumsum(random.standard_normal((PATHS, 12)), axis=1)
    walk += np.sqrt(drift) * random.standard_normal((PATHS, 1)) * steps
    beyond = walk / np.sqrt(steps + drift * steps * steps) >= barrier
    met = np.where(beyond[:, first - 2], beyond[:, -1], beyond[:, first - 1 :].any(axis=1))
    found = walked_from(np.array([first]), barrier[:, None], np.zeros(1), drift)[-1, 0]
    assert found == pytest.approx(float(met.mean()), abs=0.012)
