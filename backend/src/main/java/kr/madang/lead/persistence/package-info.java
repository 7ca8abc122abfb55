/** Leads in PostgreSQL. */
@NullMarked
package kr.madang.lead.persistence;

import org.jspecify.annotations.NullMarked;
