"""Solves a problem of the planning contract with HiGHS, the levels one after the other."""

import math
import time

import highspy
import numpy as np

import levels

THREADS = 2
# Scores are whole numbers: a plan less than one point above the bound is the best.
LESS_THAN_A_POINT = 0.99
TOLERANCE = 1e-6


def linear_program(model, level):
    """The model in HiGHS' own form, with one level as its objective."""
    program = highspy.HighsLp()
    columns = len(model.lower)
    program.num_col_ = columns
    program.num_row_ = len(model.rows)
    costs = np.zeros(columns)
    for variable, cost in level.costs.items():
        costs[variable] = cost
    program.col_cost_ = costs
    program.offset_ = float(level.constant)
    program.col_lower_ = np.array(model.lower, float)
    program.col_upper_ = np.ones(columns)
    program.integrality_ = [
        highspy.HighsVarType.kInteger if whole else highspy.HighsVarType.kContinuous for whole in model.whole
    ]
    infinity = highspy.kHighsInf
    program.row_lower_ = np.array([-infinity if low is None else low for _, low, _ in model.rows], float)
    program.row_upper_ = np.array([infinity if high is None else high for _, _, high in model.rows], float)
    lengths = [len(terms) for terms, _, _ in model.rows]
    matrix = program.a_matrix_
    matrix.format_ = highspy.MatrixFormat.kRowwise
    matrix.start_ = np.concatenate(([0], np.cumsum(lengths)))
    matrix.index_ = np.array([variable for terms, _, _ in model.rows for variable, _ in terms])
    matrix.value_ = np.array([factor for terms, _, _ in model.rows for _, factor in terms], float)
    return program


def solver(model, level, values, seconds):
    """HiGHS with the model, the limits and the plan to start from."""
    highs = highspy.Highs()
    options = {
        "output_flag": False,
        "threads": THREADS,
        "time_limit": float(seconds),
        "mip_rel_gap": 0.0,
        "mip_abs_gap": LESS_THAN_A_POINT,
    }
    for name, value in options.items():
        highs.setOptionValue(name, value)
    highs.passModel(linear_program(model, level))
    if values is not None:
        start = highspy.HighsSolution()
        start.col_value = [float(value) for value in values]
        highs.setSolution(start)
    return highs


def solve_level(model, level, values, seconds):
    """Makes one level as small as it can be."""
    started = time.monotonic()
    highs = solver(model, level, values, seconds)
    plans = []
    highs.cbMipImprovingSolution.subscribe(lambda event: plans.append(time.monotonic() - started))
    highs.run()
    information = highs.getInfo()
    found = information.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    bound = information.mip_dual_bound
    return levels.LevelResult(
        values=[round(value) for value in highs.getSolution().col_value] if found else None,
        bound=math.ceil(bound - TOLERANCE) if math.isfinite(bound) else None,
        first_plan_seconds=(plans[0] if plans else time.monotonic() - started) if found else None,
    )


if __name__ == "__main__":
    levels.main(__doc__, solve_level)
