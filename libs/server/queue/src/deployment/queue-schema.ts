/** The schema that holds BullMQ's tables. Only the role below may enter it. */
export const QUEUE_SCHEMA = 'queue';
export const QUEUE_ROLE = 'pitwall_queue';
