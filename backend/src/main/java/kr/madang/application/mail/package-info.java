/** The mails to applicants. */
@NullMarked
package kr.madang.application.mail;

import org.jspecify.annotations.NullMarked;
