/** Problems and timetables as the tables that spreadsheets save. */
@NullMarked
package kr.madang.planner.csv;

import org.jspecify.annotations.NullMarked;
