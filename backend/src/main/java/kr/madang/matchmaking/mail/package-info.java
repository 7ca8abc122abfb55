/** The mail that tells a company whom it meets when. */
@NullMarked
package kr.madang.matchmaking.mail;

import org.jspecify.annotations.NullMarked;
