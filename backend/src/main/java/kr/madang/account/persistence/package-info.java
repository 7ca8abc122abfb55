/** People and memberships in PostgreSQL. */
@NullMarked
package kr.madang.account.persistence;

import org.jspecify.annotations.NullMarked;
