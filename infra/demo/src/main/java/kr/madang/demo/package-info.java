/** Starts the whole platform on one machine and fills it with an invented expo. */
@NullMarked
package kr.madang.demo;

import org.jspecify.annotations.NullMarked;
