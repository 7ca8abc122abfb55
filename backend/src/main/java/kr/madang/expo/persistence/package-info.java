/** Expos and venues in PostgreSQL. */
@NullMarked
package kr.madang.expo.persistence;

import org.jspecify.annotations.NullMarked;
