/** Invitations in PostgreSQL. */
@NullMarked
package kr.madang.invitation.persistence;

import org.jspecify.annotations.NullMarked;
