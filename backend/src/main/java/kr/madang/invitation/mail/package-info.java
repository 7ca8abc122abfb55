/** The mail that invites. */
@NullMarked
package kr.madang.invitation.mail;

import org.jspecify.annotations.NullMarked;
