/** Badges on paper: one PDF file, its fonts embedded. */
@NullMarked
package kr.madang.registration.print;

import org.jspecify.annotations.NullMarked;
