package kr.madang.planner.run;

import kr.madang.planner.BoundCertificate;
import kr.madang.planner.timetable.Arrangement;

/** What the worker hands back. */
record Result(Arrangement arrangement, BoundCertificate certificate) {}
