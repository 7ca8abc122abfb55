/** Tests of the files. */
@NullMarked
package kr.madang.planner.json;

import org.jspecify.annotations.NullMarked;
