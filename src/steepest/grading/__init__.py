"""From instructor notebooks to a class's marks in a gradebook, through nbgrader.

- :mod:`~steepest.grading.course`: the folder of a course, its units and its students
- :mod:`~steepest.grading.files`: which files may travel, and where the secret seed is kept
- :mod:`~steepest.grading.release`: solutions become exercises
- :mod:`~steepest.grading.intake`: what comes in is read, recognised and made whole, or refused
- :mod:`~steepest.grading.plugins`: the places where nbgrader calls us, named in its configuration
- :mod:`~steepest.grading.grade`: a class is graded and gets feedback
- :mod:`~steepest.grading.marks`, :mod:`~steepest.grading.table`: the marks, and what was wrong
- :mod:`~steepest.grading.sample`, :mod:`~steepest.grading.sample_class`: a simulated class
- :mod:`~steepest.grading.cli`: the command ``steepest``

nbgrader is imported where it is used, so that ``steepest rates`` works without it.
"""
