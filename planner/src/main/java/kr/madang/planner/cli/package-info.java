/** The planner on the command line. */
@NullMarked
package kr.madang.planner.cli;

import org.jspecify.annotations.NullMarked;
