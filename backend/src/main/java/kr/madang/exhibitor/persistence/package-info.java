/** Exhibitors in PostgreSQL. */
@NullMarked
package kr.madang.exhibitor.persistence;

import org.jspecify.annotations.NullMarked;
