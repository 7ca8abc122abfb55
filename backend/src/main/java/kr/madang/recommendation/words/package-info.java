/** Takes Korean and English text apart into words. */
@NullMarked
package kr.madang.recommendation.words;

import org.jspecify.annotations.NullMarked;
