/** The mails that visitors get. */
@NullMarked
package kr.madang.registration.mail;

import org.jspecify.annotations.NullMarked;
