/** The programme over HTTP. */
@NullMarked
package kr.madang.program.web;

import org.jspecify.annotations.NullMarked;
