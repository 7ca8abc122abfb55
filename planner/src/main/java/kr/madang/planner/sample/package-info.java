/** Invents problems of any size to try and to measure the planner on. */
@NullMarked
package kr.madang.planner.sample;

import org.jspecify.annotations.NullMarked;
