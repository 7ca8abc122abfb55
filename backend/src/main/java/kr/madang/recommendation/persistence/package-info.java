/** Needs, and what companies declare, in PostgreSQL. */
@NullMarked
package kr.madang.recommendation.persistence;

import org.jspecify.annotations.NullMarked;
