/** Mails while the worker that sends them is killed and their server misbehaves, and the audit of what arrived. */
@NullMarked
package kr.madang.load.mail;

import org.jspecify.annotations.NullMarked;
