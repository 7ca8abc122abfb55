/** The mail that brings a visitor the badge. */
@NullMarked
package kr.madang.registration.mail;

import org.jspecify.annotations.NullMarked;
