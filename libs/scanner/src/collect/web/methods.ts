/** Methods of HTTP as routers are asked for them. */
export const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'all', 'head', 'options'];
