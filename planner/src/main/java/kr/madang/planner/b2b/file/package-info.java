/** Instances and plans of the published B2B benchmark as JSON files. */
@NullMarked
package kr.madang.planner.b2b.file;

import org.jspecify.annotations.NullMarked;
