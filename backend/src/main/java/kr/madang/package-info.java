@NullMarked
package kr.madang;

import org.jspecify.annotations.NullMarked;
