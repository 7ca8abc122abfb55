/** Expos and their floor plans over HTTP. */
@NullMarked
package kr.madang.expo.web;

import org.jspecify.annotations.NullMarked;
