/** Mails that advertise: to nobody whose consent does not stand at the moment of sending, marked as the law wants it. */
@NullMarked
package kr.madang.messaging.marketing;

import org.jspecify.annotations.NullMarked;
