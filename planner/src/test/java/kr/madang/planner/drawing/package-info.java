/** Problems drawn as text, tiny random ones, and their exact solution by trying everything. */
@NullMarked
package kr.madang.planner.drawing;

import org.jspecify.annotations.NullMarked;
