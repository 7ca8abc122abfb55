/** Registrations in PostgreSQL, taken in batches. */
@NullMarked
package kr.madang.registration.persistence;

import org.jspecify.annotations.NullMarked;
