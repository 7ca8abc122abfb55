/** Applications in PostgreSQL. */
@NullMarked
package kr.madang.application.persistence;

import org.jspecify.annotations.NullMarked;
