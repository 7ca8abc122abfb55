package kr.madang.planner.run;

import kr.madang.planner.BoundCertificate;
import kr.madang.planner.timetable.Timetable;

/** What the worker hands back. */
record Result(Timetable timetable, BoundCertificate certificate) {}
