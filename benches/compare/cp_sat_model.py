"""Solves a problem of the planning contract with CP-SAT, the levels one after the other."""

import math

from ortools.sat.python import cp_model

import levels

WORKERS = 2
TOLERANCE = 1e-6


class FirstPlan(cp_model.CpSolverSolutionCallback):
    """Notes when the first plan was found."""

    def __init__(self):
        super().__init__()
        self.seconds = None

    def on_solution_callback(self):
        """Called by CP-SAT for every better plan."""
        if self.seconds is None:
            self.seconds = self.wall_time


def constraint_model(model, level, values):
    """The model in CP-SAT's own form, with one level as its objective, and its variables."""
    constraints = cp_model.CpModel()
    variables = [constraints.new_int_var(lower, 1, "") for lower in model.lower]
    for terms, low, high in model.rows:
        total = cp_model.LinearExpr.weighted_sum(
            [variables[variable] for variable, _ in terms], [factor for _, factor in terms]
        )
        low = cp_model.INT32_MIN if low is None else low
        high = cp_model.INT32_MAX if high is None else high
        constraints.add_linear_constraint(total, low, high)
    constraints.minimize(
        cp_model.LinearExpr.weighted_sum([variables[v] for v in level.costs], list(level.costs.values()))
        + level.constant
    )
    if values is not None:
        for variable, value in zip(variables, values):
            constraints.add_hint(variable, value)
    return constraints, variables


def solve_level(model, level, values, seconds):
    """Makes one level as small as it can be."""
    constraints, variables = constraint_model(model, level, values)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = WORKERS
    solver.parameters.max_time_in_seconds = seconds
    first = FirstPlan()
    status = solver.solve(constraints, first)
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    bound = solver.best_objective_bound
    return levels.LevelResult(
        values=[solver.value(variable) for variable in variables] if found else None,
        bound=math.ceil(bound - TOLERANCE) if found and math.isfinite(bound) else None,
        first_plan_seconds=first.seconds if found else None,
    )


if __name__ == "__main__":
    levels.main(__doc__, solve_level)
