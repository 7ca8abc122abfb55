/** An invented expo, drawn from a seed: the same seed gives the same expo. Plain values, no Spring. */
@NullMarked
package kr.madang.demo.expo;

import org.jspecify.annotations.NullMarked;
