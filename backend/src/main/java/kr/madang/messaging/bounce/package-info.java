/** Reads the mailbox to which mail comes back. */
@NullMarked
package kr.madang.messaging.bounce;

import org.jspecify.annotations.NullMarked;
