/** Needs, match scores and recommendations over HTTP. */
@NullMarked
package kr.madang.recommendation.web;

import org.jspecify.annotations.NullMarked;
