/** Writes the invented expo into the platform, through the same use cases that people use. */
@NullMarked
package kr.madang.demo.loading;

import org.jspecify.annotations.NullMarked;
