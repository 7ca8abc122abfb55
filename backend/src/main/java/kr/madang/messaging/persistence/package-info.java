/** The outbox in PostgreSQL. */
@NullMarked
package kr.madang.messaging.persistence;

import org.jspecify.annotations.NullMarked;
