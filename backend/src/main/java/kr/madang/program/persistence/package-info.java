/** The programme in PostgreSQL. */
@NullMarked
package kr.madang.program.persistence;

import org.jspecify.annotations.NullMarked;
