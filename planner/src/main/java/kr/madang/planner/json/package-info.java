/** Problems, plans and changes as JSON files. */
@NullMarked
package kr.madang.planner.json;

import org.jspecify.annotations.NullMarked;
