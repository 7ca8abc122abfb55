/** Gates and scans in PostgreSQL. */
@NullMarked
package kr.madang.admission.persistence;

import org.jspecify.annotations.NullMarked;
